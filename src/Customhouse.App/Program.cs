using Customhouse.App;

UnixSignals.Adopt();
using var terminal = Terminal.OfProcess();
return CommandLine.Run(terminal, args);
