using CsCheck;
using Customhouse.Terms;
using NodaTime;

namespace Customhouse.Tests.Wire;

/// <summary>
/// Random filings that the forms can carry: texts of the wire's classes and widths, right and wrong values, absent
/// ones, groups of bills, parties at both levels, several tariff numbers a line.
/// </summary>
static class FilingGen
{
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const string Keyboard = Letters + "0123456789 !@#$%^&*()-_=+[{]}\\|;:'\",<.>/?`~";

    /// <summary>Filings with everything that CSV and JSON carry.</summary>
    public static readonly Gen<Filing> Any = Gen.Int.Select(
        seed => new Maker(new Random(seed), isWire: false).Filing());

    /// <summary>Filings with only what the CATAIR wire carries too, in a legal order of records.</summary>
    public static readonly Gen<Filing> OnWire = Gen.Int.Select(
        seed => new Maker(new Random(seed), isWire: true).Filing());

    sealed class Maker(Random random, bool isWire)
    {
        Filing filing = null!;

        public Filing Filing()
        {
            filing = new Filing();
            Entry();
            for (var count = random.Next(isWire ? 1 : 0, 4); count > 0; count--) Bills();
            References();
            var lines = random.Next(isWire ? 1 : 0, 4);
            Parties(-1, "CN", "SE", "BY", "MF", "ST", "LG", "CS", "BKP");
            for (var i = 0; i < lines; i++) Line(i);
            return filing;
        }

        void Entry()
        {
            var filer = FilerCode.FromIndex(random.Next(1, 46_656));
            var number = EntryNumber.Of(filer, random.Next(EntryNumber.SequenceCount));
            var eight = new byte[8];
            number.WriteEightDigits(eight);
            filing.Action = Value(Pick(ActionCode.Add, ActionCode.Replace), action => ((char)action).ToString());
            filing.Filer = Declared<FilerCode>.Of(filer, Text.Of(filer.ToString()));
            filing.Number = Declared<EntryNumber>.Of(number, Text.Copy(eight));
            filing.Type = Value(Pick(EntryType.Section321, EntryType.Informal), type => type.ToString());
            filing.ImporterKind = Maybe(Pick("EI", "34", "ANI"));
            filing.Importer = Maybe(Word(12));
            filing.Mode = Value(Pick(ModeOfTransport.Air, ModeOfTransport.Truck), mode => mode.ToString());
            filing.Bond = Number(Pick(0, 8, 9));
            filing.Value = Dollars();
            filing.Port = Port();
            filing.SplitRelease = Maybe("1");
            filing.PortOfUnlading = random.Next(2) == 0 ? default : Port();
            filing.Contact = Text.Of(Word(40, Letters));
            filing.ContactPhone = Text.Of(random.NextInt64(1_000_000_000, 9_999_999_999).ToString(Invariant));
            if (random.Next(3) == 0)
            {
                filing.GoodsLocation = Text.Of(Word(4, Letters));
                filing.Conveyance = Maybe(Word(20, Letters));
                filing.Voyage = Maybe(Word(5, Letters));
            }
            if (isWire) return;
            filing.GrossWeightKg = Maybe("1.5");
            filing.QuantityUnit = Maybe("PCS");
            filing.Carrier = Maybe("LX");
            filing.Express = Maybe("Y");
        }

        void Bills()
        {
            var group = filing.Bills.Count == 0 ? 0 : filing.Bills[filing.Bills.Count - 1].Group + 1;
            if (random.Next(5) == 0) Bill(BillKind.InBond, group);
            if (random.Next(2) == 0)
            {
                Bill(BillKind.Master, group);
                Bill(BillKind.House, group);
            }
            else
            {
                Bill(Pick(BillKind.Simple, BillKind.Tracking), group);
            }
            for (var count = random.Next(-2, 3); count > 0; count--) Carrier();
            for (var count = random.Next(-2, 3); count > 0; count--)
            {
                ref var equipment = ref filing.Equipment.Add();
                equipment.BillIndex = filing.Bills.Count - 1;
                equipment.Number = Text.Of(Word(11, Letters));
            }
        }

        void Bill(BillKind kind, int group)
        {
            ref var bill = ref filing.Bills.Add();
            bill.Kind = Declared<BillKind>.Of(kind, Text.Of(((char)kind).ToString()));
            bill.Issuer = kind == BillKind.InBond ? default : Maybe(Word(4, Letters));
            bill.Number = Text.Of(Word(30, Letters + "0123456789"));
            bill.Quantity = random.Next(2) == 0 ? default : Number(random.Next(100_000));
            bill.NonAms = Text.Of(Pick("Y", "N"));
            bill.Group = group;
        }

        void Carrier()
        {
            ref var arrival = ref filing.CarrierArrivals.Add();
            arrival.BillIndex = filing.Bills.Count - 1;
            arrival.Carrier = Text.Of(Word(4, Letters));
            arrival.Voyage = Text.Of(Word(5, Letters));
            arrival.Arrives = Date().Text;
            arrival.Quantity = Text.Of(random.Next(1, 99_999_999).ToString("D8", Invariant));
            arrival.Unit = Maybe("PCS");
            arrival.Conveyance = Maybe(Word(20, Letters));
        }

        void References()
        {
            foreach (var qualifier in new[] { "EDA", "CR", "KII", "PER", "EDA", "RRN", "CR" })
            {
                if (random.Next(2) == 0) continue;
                ref var reference = ref filing.References.Add();
                reference.Qualifier = Text.Of(qualifier);
                reference.Value = qualifier switch
                {
                    "EDA" => Date().Text,
                    "CR" => Text.Of(Word(50)),
                    "RRN" => Text.Of(Word(20)),
                    _ => Text.Of("Y"),
                };
            }
            foreach (ref readonly var reference in filing.References.Span)
            {
                if (!reference.Qualifier.Is("EDA"u8)) continue;
                if (filing.EdaCount++ == 0) filing.Eda = Dated(reference.Value);
            }
        }

        void Parties(int line, params string[] roles)
        {
            foreach (var role in roles)
            {
                if (random.Next(3) != 0) continue;
                ref var party = ref filing.Parties.Add();
                party.RoleCode = Text.Of(role);
                party.Role = roleOf[role];
                party.LineIndex = line;
                party.Name = Maybe(Word(35));
                if (random.Next(2) == 0) party.Address = Address();
                if (random.Next(4) == 0)
                {
                    party.IdKind = Text.Of(Pick("EI", "34", "ANI"));
                    party.Id = Text.Of(Word(20));
                }
                if (isWire) continue;
                party.Phone = Maybe("7185550100");
                party.Email = Maybe("A.B@EXAMPLE.COM");
            }
        }

        Address Address()
        {
            var address = new Address
            {
                City = Text.Of(Word(35)),
                Subdivision = Maybe("NY"),
                PostalCode = Maybe(Word(15)),
                Country = Country(),
            };
            for (var count = random.Next(0, Customhouse.Terms.Address.ComponentCount + 1); count > 0; count--)
                address.Add(Text.Of(Pick("15", "15", "15", "01", "02", "14", "AK")), Text.Of(Word(35)));
            return address;
        }

        void Line(int index)
        {
            ref var line = ref filing.Lines.Add();
            line.Number = isWire || random.Next(4) != 0 ? Number(index + 1) : random.Next(2) == 0 ? default : Number(1);
            line.Origin = isWire || random.Next(4) != 0 ? Country() : default;
            line.Description = isWire ? Text.Of(Word(70)) : Maybe(Word(70));
            if (!isWire)
            {
                line.Sku = Maybe(Word(20));
                line.ProductUrl = Maybe("HTTPS://SHOP.EXAMPLE/1?A=1;B=2");
                line.Quantity1 = Maybe("12");
                line.Unit1 = Maybe("NO");
            }
            Parties(index, "SE", "MF", "BY");
            for (var count = random.Next(isWire ? 1 : 0, 4); count > 0; count--) Tariff(index);
        }

        void Tariff(int line)
        {
            ref var tariff = ref filing.Tariffs.Add();
            var digits = random.NextInt64(101_000_000, 9_999_999_999);
            tariff.LineIndex = line;
            tariff.Number = Declared<HtsNumber>.Of(HtsNumber.Of(digits), Text.Of(digits.ToString("D10", Invariant)));
            tariff.Value = random.Next(4) == 0 ? default : Dollars();
            if (!isWire && random.Next(4) == 0) tariff.Number = default;
            if (random.Next(4) != 0) return;
            Pga(line, "OI        " + Word(70, Letters));
            Pga(line, "PG01001FDAFOO".PadRight(79) + "A");
            if (!isWire) Pga(line, "PG60ABC" + Word(73));
        }

        void Pga(int line, string record)
        {
            ref var pga = ref filing.Pga.Add();
            pga.LineIndex = line;
            pga.TariffIndex = filing.Tariffs.Count - 1;
            pga.Record = Text.Of(record.TrimEnd());
            if (!record.StartsWith("PG01", StringComparison.Ordinal)) return;
            pga.Agency = Text.Of("FDA");
            pga.Disclaimer = Text.Of("A");
        }

        static readonly Dictionary<string, PartyRole> roleOf = new()
        {
            ["CN"] = PartyRole.Consignee,
            ["SE"] = PartyRole.Seller,
            ["BY"] = PartyRole.Buyer,
            ["MF"] = PartyRole.Manufacturer,
            ["ST"] = PartyRole.ShipTo,
            ["LG"] = PartyRole.StuffingLocation,
            ["CS"] = PartyRole.Consolidator,
            ["BKP"] = PartyRole.BookingParty,
        };

        static readonly IFormatProvider Invariant = System.Globalization.CultureInfo.InvariantCulture;

        T Pick<T>(params T[] from) => from[random.Next(from.Length)];

        Text Maybe(string text) => random.Next(2) == 0 ? default : Text.Of(text);

        static Declared<T> Value<T>(T value, Func<T, string> write)
            where T : struct => Declared<T>.Of(value, Text.Of(write(value)));

        static Declared<int> Number(int value) => Declared<int>.Of(value, Text.Of(value.ToString(Invariant)));

        Declared<Usd> Dollars()
        {
            var cents = isWire || random.Next(2) == 0 ? 0 : random.Next(100);
            var usd = new Usd(random.Next(1, 3000) * 100L + cents);
            return Declared<Usd>.Of(usd,
                Text.Of(cents == 0 ? (usd.Cents / 100).ToString(Invariant) : (usd.Cents / 100m).ToString(Invariant)));
        }

        Declared<PortOfEntry> Port()
        {
            var text = Text.Of(random.Next(101, 9999).ToString("D4", Invariant));
            return PortOfEntry.TryRead(text.Span, out var port) ? Declared<PortOfEntry>.Of(port, text) : default;
        }

        Declared<CountryCode> Country()
        {
            var code = Pick("FR", "PT", "CN", "US", "VN");
            return Declared<CountryCode>.Of(CountryCode.Of(code), Text.Of(code));
        }

        Declared<LocalDate> Date() =>
            Dated(Text.Of(new LocalDate(2024, 1, 1).PlusDays(random.Next(900)).ToString("MMddyy", Invariant)));

        static Declared<LocalDate> Dated(Text text)
        {
            var digits = text.ToString();
            return Declared<LocalDate>.Of(new LocalDate(2000 + int.Parse(digits[4..], Invariant),
                int.Parse(digits[..2], Invariant), int.Parse(digits[2..4], Invariant)), text);
        }

        /// <summary>A text that neither begins nor ends with a blank, nor holds two in a row.</summary>
        string Word(int lengthMax, string from = Keyboard)
        {
            var letters = new char[random.Next(1, lengthMax + 1)];
            for (var i = 0; i < letters.Length; i++)
            {
                var isEdge = i == 0 || i == letters.Length - 1 || letters[i - 1] == ' ';
                do letters[i] = from[random.Next(from.Length)];
                while (isEdge && letters[i] == ' ');
            }
            return new string(letters);
        }
    }
}
