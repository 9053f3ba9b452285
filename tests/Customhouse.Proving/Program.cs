using Customhouse.Proving;

// What takes longer than a test may: measuring, fuzzing. The root script hands these verbs over.
return args.FirstOrDefault() switch
{
    "bench" => Bench.Run(args[1..], Console.Out),
    "child" => Child.Run(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("customhouse bench [--entries N] [--full] [--only NAME]   measures and prints medians of five");
    return 2;
}
