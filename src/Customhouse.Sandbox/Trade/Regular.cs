namespace Customhouse.Sandbox;

/// <summary>A consignee with clean entries under the present master bill, and what they come to.</summary>
struct Regular
{
    public uint Code { get; set; }

    /// <summary>Whole dollars so far.</summary>
    public int Total { get; set; }
}
