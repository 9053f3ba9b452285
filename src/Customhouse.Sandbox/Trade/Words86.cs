using Customhouse.Terms;

namespace Customhouse.Sandbox;

/// <summary>Codes of the wire as texts made once. Source: ACE Cargo Release Guide v40; CATAIR Appendix B.</summary>
static class Words86
{
    public static readonly Text Add = Text.Of("A"), Section321 = Text.Of("86"), Informal = Text.Of("11");
    public static readonly Text Air = Text.Of("40"), Truck = Text.Of("30"), Vessel = Text.Of("11");
    public static readonly Text Simple = Text.Of("R"), Master = Text.Of("M"), House = Text.Of("H");
    public static readonly Text No = Text.Of("N"), Yes = Text.Of("Y"), Zero = Text.Of("0");
    public static readonly Text Eda = Text.Of("EDA"), FilerReference = Text.Of("CR");
    public static readonly Text Consignee = Text.Of("CN"), Seller = Text.Of("SE");
    public static readonly Text Unstructured = Text.Of("15"), Employer = Text.Of("EI");
    public static readonly Text UnitedStates = Text.Of("US");
}
