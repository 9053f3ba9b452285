using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Registers;

/// <summary>What the manifests say of a bill at an instant.</summary>
/// <param name="IsOnFile">True when the bill itself was reported and not deleted; false when only its master
/// was.</param>
/// <param name="Place">Its place in the order in which bills were first reported, from 0.</param>
/// <param name="Quantity">Packages reported; null when not said.</param>
/// <param name="Trip">The trip it comes by; none while no manifest said so.</param>
/// <param name="Form">The form in which the carrier last spoke of that trip's bills.</param>
/// <param name="Mode">How that trip comes, by its manifest; default when not said.</param>
/// <param name="Foretold">Its arrival as the manifest foretells it, by the clock of the port; a day without a time is
/// noon.</param>
/// <param name="Departed">When that left, if known.</param>
/// <param name="Arrived">Its first arrival, as known at that instant; null while none is.</param>
public readonly record struct ManifestedBill(
    bool IsOnFile, int Place, int? Quantity, Trip Trip, CarrierForm Form, ModeOfTransport Mode,
    LocalDateTime? Foretold, Instant? Departed, ConveyanceArrived? Arrived);
