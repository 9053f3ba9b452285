using Customhouse.Proving;

// What takes longer than a test may: measuring, fuzzing. The root script hands these verbs over.
return args.FirstOrDefault() switch
{
    "bench" => Bench.Run(args[1..], Console.Out),
    "fuzz" => Fuzz.Run(args[1..], Console.Out),
    "child" => Child.Run(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "customhouse bench [--entries N] [--full] [--only NAME] [--set FILE]   measures and prints medians of five");
    Console.Error.WriteLine(
        "customhouse fuzz [--seconds N] [--seed N] [--only NAME] [--keep FOLDER]   shows every reader bent inputs");
    return 2;
}
