using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Customhouse.Tests")]
[assembly: InternalsVisibleTo("Customhouse.Proving")]
