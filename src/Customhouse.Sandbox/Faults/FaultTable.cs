using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Sandbox;

/// <summary>
/// Every kind of fault, with the rule that is expected to find it and the days on which it does. A rule whose answer
/// changed has a row for each era. What the rules say by a note alone and leave lawful has no row:
/// ET86.PGA.MAY, ET86.MAIL and SE.COVERAGE. Two rules speak of what neither CATAIR nor CSV can carry or a file alone
/// cannot show:
/// S321.ADCVD.DECLARED (a declared case) and ENTNO.ONFILE (the register of an earlier day).
/// </summary>
static class FaultTable
{
    public static readonly FaultKind[] All =
    [
        Always("no-action", "SE.ACTION", (d, _) => Edits.NoAction(d)),
        Always("bad-action", "SE.ACTION.VALID", (d, _) => Edits.BadAction(d)),
        Always("no-filer", "SE.FILER", (d, _) => Edits.NoFiler(d)),
        Always("bad-filer", "SE.FILER.VALID", (d, _) => Edits.BadFiler(d)),
        Always("no-entry-number", "ENTNO", (d, _) => Edits.NoNumber(d)),
        Always("wrong-check-digit", "ENTNO.CHECK", (d, _) => Edits.WrongCheckDigit(d)),
        Always("number-used-before", "ENTNO.NEW", (d, _) => Edits.RepeatedNumber(d)),
        Always("replaces-nothing", "ENTNO.ONFILE", (d, _) => Edits.ReplacesNothing(d)) with { NeedsRegister = true },
        Always("no-entry-type", "SE.TYPE", (d, _) => Edits.NoType(d)),
        Always("bad-entry-type", "SE.TYPE.VALID", (d, _) => Edits.BadType(d)),
        Always("no-contact", "SE.CONTACT", (d, _) => Edits.NoContact(d)),
        Always("bad-importer-kind", "SE.IOR.TYPE", (d, _) => Edits.BadImporterKind(d)),
        Always("importer-without-kind", "SE.IOR.TYPE.GIVEN", (d, _) => Edits.ImporterWithoutKind(d)),
        Always("kind-without-importer", "SE.IOR.GIVEN", (d, _) => Edits.KindWithoutImporter(d)),
        Always("misshapen-importer", "SE.IOR.SHAPE", (d, _) => Edits.MisshapenImporter(d)),
        Always("cancels-without-reason", "SE.CANCEL", (d, _) => Edits.CancelWithoutReason(d)),
        Always("cancels-without-reference", "SE.CANCEL.REFERENCE", (d, _) => Edits.CancelWithoutReference(d)),
        Always("bad-bill-kind", "SE.BILL.KIND", (d, _) => Edits.BadBillKind(d)),
        Always("no-bill-number", "SE.BILL.NUMBER", (d, _) => Edits.NoBillNumber(d)),
        Always("wrong-bill-issuer", "SE.BILL.ISSUER", (d, _) => Edits.WrongIssuer(d)),
        Always("non-ams-without-carrier", "SE.BILL.NONAMS", (d, _) => Edits.NonAmsWithoutCarrier(d)),
        Always("party-twice", "SE.PARTY.ONCE", Edits.SellerTwice),
        Always("bad-party-code", "SE.PARTY.CODE", Edits.BadPartyCode),
        Always("party-without-city", "SE.PARTY.ADDRESS", (d, _) => Edits.SellerWithoutCity(d)),

        Test("no-value", "ET86.VALUE", (d, _) => Edits.NoValue(d)),
        Test("no-mode", "ET86.MODE", (d, _) => Edits.NoMode(d)),
        Test("no-port", "ET86.PORT", (d, _) => Edits.NoPort(d)),
        Test("bonded", "ET86.BOND", (d, _) => Edits.Bonded(d)),
        Test("two-bills", "ET86.BILL.ONE", (d, _) => Edits.TwoBills(d)),
        Test("half-a-pair", "ET86.BILL.PAIR", (d, _) => Edits.HalfPair(d)),
        Test("tracking-number", "ET86.BILL.TRACKING", (d, _) => Edits.Tracking(d)),
        Test("no-quantity", "ET86.BILL.QTY", (d, _) => Edits.NoQuantity(d)),
        Test("not-one-consignee", "ET86.CN.ONE", Edits.NotOneConsignee),
        Test("consignee-both-ways", "ET86.CN.FORM", (d, _) => Edits.ConsigneeForm(d)),
        Test("consignee-on-line", "ET86.CN.HEADER", (d, _) => Edits.ConsigneeOnLine(d)),
        Test("no-seller", "ET86.SELLER", (d, _) => Edits.NoSeller(d)),
        Test("no-tariff-number", "ET86.LINE", (d, _) => Edits.LineWithoutTariff(d)),
        Test("bad-origin", "ET86.ORIGIN", (d, _) => Edits.BadOrigin(d)),
        Test("eight-digits", "ET86.HTS", (d, _) => Edits.EightDigits(d)),
        Test("unknown-tariff-number", "HTS.EXISTS",
            (d, m) => Edits.Swap(d, m, Shelves.NotInSchedule)) with { NeedsTariff = true },
        Test("no-line-value", "ET86.LINE.VALUE", (d, _) => Edits.NoLineValue(d)),
        Test("zone-data", "ET86.ZONE", (d, _) => Edits.ZoneData(d)),
        Test("agency-data-without-importer", "ET86.PGA.IOR", (d, _) => Edits.AgencyDataWithoutImporter(d)),

        Test("over-800", "S321.ENTRY", (d, m) => Edits.OverLimit(d, m)),
        Test("lines-over-800", "S321.LINES", (d, _) => Edits.LinesOverLimit(d), Effect.Note),
        new("same-day-over-800", "S321.800", Eras.Test, Eras.LimitHeld, Effect.Note, LawAnswer.Broken, Edits.SameDay),
        new("same-day-over-800", "S321.800", Eras.LimitHeld, Eras.Ended, Effect.Hold, LawAnswer.Broken, Edits.SameDay),

        Test("alcohol-or-tobacco", "S321.ALCTOB", (d, m) => Edits.Swap(d, m, Shelves.AlcoholAndTobacco)),
        Test("quota-goods", "S321.QUOTA", (d, m) => Edits.Swap(d, m, Shelves.OfQuota)),
        Doubt("perhaps-taxed", "S321.IRC", Shelves.PerhapsTaxed),
        Doubt("perhaps-owing-fee", "ET86.FEE", Shelves.OwingFee),
        Doubt("perhaps-under-order", "S321.ADCVD", Shelves.UnderOrders),
        Doubt("agency-data-missing", "ET86.PGA", Shelves.NeedingAgency),

        Test("filer-not-entitled", "ET86.FILER", (d, m) => m.NumberIt(Declarants.NotEntitled), Effect.Note),
        Test("no-permit", "ET86.PERMIT", (d, m) => m.NumberIt(Declarants.WithoutPermit), Effect.Note),
        Test("power-of-attorney-over", "ET86.POA", Edits.AuthorityOver, Effect.Note),

        new("filed-very-late", "ET86.LATE.15", Eras.Test, Eras.ByArrival, Effect.Note, LawAnswer.Broken, (d, _) => Edits.VeryLate(d)),
        new("filed-late", "ET86.LATE.RULE", Eras.ByArrival, Eras.LateRejected, Effect.Note, LawAnswer.Broken, (d, _) => Edits.Late(d)),
        new("filed-late", "ET86.LATE.REJECT", Eras.LateRejected, Eras.Ended, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.Late(d)),
        new("no-eda", "ET86.EDA", Eras.Eda, Eras.Ended, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.NoEda(d)),
        new("two-edas", "ET86.EDA.ONE", Eras.Eda, Eras.Ended, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.TwoEdas(d)),
        new("bad-eda", "ET86.EDA.VALID", Eras.Eda, Eras.Ended, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.BadEda(d)),

        new("of-china", "S321.CN.OFF1", Eras.China1, Eras.China1Over, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.OfChina(d)),
        new("of-china", "S321.CN.OFF2", Eras.China2, Eras.Ended, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.OfChina(d)),
        new("of-china-arriving-in-window", "S321.CN.OFF1", Eras.China1.PlusDays(-1), Eras.China1, Effect.Note, LawAnswer.Broken,
            (d, _) => Edits.OfChinaArrivingTomorrow(d)),
        new("of-china-arriving-in-window", "S321.CN.OFF2", Eras.China2.PlusDays(-1), Eras.China2, Effect.Note, LawAnswer.Broken,
            (d, _) => Edits.OfChinaArrivingTomorrow(d)),
        new("arriving-after-the-end", "S321.ALL.OFF", Eras.Ended.PlusDays(-1), Eras.Ended, Effect.Note, LawAnswer.Broken,
            (d, _) => Edits.ArrivingTomorrow(d)),

        .. Outside("over-800", "S321.ENTRY", Eras.Coded, Eras.Test, Edits.OverLimit),
        .. Outside("lines-over-800", "S321.LINES", Eras.Coded, Eras.Test, (d, _) => Edits.LinesOverLimit(d)),
        .. Outside("alcohol-or-tobacco", "S321.ALCTOB", Eras.Exclusions, null,
            (d, m) => Edits.Swap(d, m, Shelves.AlcoholAndTobacco)),
        .. Outside("quota-goods", "S321.QUOTA", Eras.Coded, null, (d, m) => Edits.Swap(d, m, Shelves.OfQuota)),
        .. Outside("perhaps-taxed", "S321.IRC", Eras.Exclusions, null, (d, m) => Edits.Swap(d, m, Shelves.PerhapsTaxed),
            Effect.Warn, LawAnswer.Unknown),

        new("type-86-too-early", "ET86.BEGIN", Eras.Coded, Eras.Test, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.Of86(d)),
        new("type-13-too-early", "ET13.BEGIN", Eras.Coded, Eras.Mail, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.Of13(d)),
        new("importer-not-active", "SE.IOR.ACTIVE", Eras.Regulation, null, Effect.Reject, LawAnswer.Broken,
            (d, _) => Edits.ImporterNotActive(d)),
        new("importer-foreign", "INF.IOR.FOREIGN", Eras.Resident, null, Effect.Note, LawAnswer.Broken,
            (d, _) => Edits.ImporterForeign(d)),
        new("type-86-too-late", "ET86.DEAD", Eras.Ended, null, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.Of86(d)),
        new("exemption-claimed-too-late", "S321.ALL.OFF", Eras.Ended, null, Effect.Reject, LawAnswer.Broken, (d, _) => Edits.Of86(d)),
        new("exemption-against-regulation", "S321.REG.OFF", Eras.Regulation, null, Effect.Note, LawAnswer.Broken, (d, _) => Edits.Of86(d)),
        new("exemption-against-statute", "S321.STAT.END", Eras.Statute, null, Effect.Note, LawAnswer.Broken, (d, _) => Edits.Of86(d)),
    ];

    /// <summary>Rejected on every coded day, whatever the entry's type.</summary>
    static FaultKind Always(string name, string rule, Action<Draft, EntryMaker> edit) =>
        new(name, rule, Eras.Coded, null, Effect.Reject, LawAnswer.Broken, edit);

    /// <summary>Unlawful while entry type 86 lives.</summary>
    static FaultKind Test(string name, string rule, Action<Draft, EntryMaker> edit, Effect effect = Effect.Reject) =>
        new(name, rule, Eras.Test, Eras.Ended, effect, LawAnswer.Broken, edit);

    /// <summary>Law before and after entry type 86 lives, shown by filing that type all the same.</summary>
    static IEnumerable<FaultKind> Outside(
        string name, string rule, LocalDate from, LocalDate? to, Action<Draft, EntryMaker> edit,
        Effect effect = Effect.Note, LawAnswer law = LawAnswer.Broken)
    {
        Action<Draft, EntryMaker> edit86 = (d, m) =>
        {
            edit(d, m);
            Edits.Of86(d);
        };
        yield return new FaultKind(name, rule, from, Eras.Test, effect, law, edit86);
        if (to is null) yield return new FaultKind(name, rule, Eras.Ended, null, effect, law, edit86);
    }

    /// <summary>
    /// Goods whose number alone does not show whether they pass: a warning while entry type 86 lives.
    /// </summary>
    static FaultKind Doubt(string name, string rule, Merchandise[] goods) =>
        new(name, rule, Eras.Test, Eras.Ended, Effect.Warn, LawAnswer.Unknown, (d, m) => Edits.Swap(d, m, goods));
}
