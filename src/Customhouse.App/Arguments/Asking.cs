using Customhouse.Terms;

namespace Customhouse.App;

/// <summary>Who asks for what is restricted, and why.</summary>
/// <param name="By">The name, as the register of grants has it; empty for none.</param>
/// <param name="Why">The reason; empty for none.</param>
/// <param name="Grants">Who may read what.</param>
sealed record Asking(string By, string Why, GrantRegister Grants);
