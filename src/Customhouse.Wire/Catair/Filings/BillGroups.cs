using Customhouse.Terms;

namespace Customhouse.Wire;

/// <summary>
/// Which bills of a filing belong together: a simple bill or tracking number stands alone; an in-bond number, a master
/// and its houses form one group. Source: ACE Cargo Release Guide v40, SE15 and its usage map.
/// </summary>
static class BillGroups
{
    /// <summary>The group of a bill that follows those of the filing, from 0.</summary>
    public static int Of(Filing filing, BillKind kind)
    {
        if (filing.Bills.Count == 0) return 0;
        ref var last = ref filing.Bills[filing.Bills.Count - 1];
        var joins = (last.Kind.OrDefault, kind) is
            (BillKind.InBond, not BillKind.InBond) or
            (BillKind.Master or BillKind.House, BillKind.House);
        return joins ? last.Group : last.Group + 1;
    }
}
