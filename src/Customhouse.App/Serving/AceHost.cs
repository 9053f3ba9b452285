using System.Net;
using System.Text.Json;
using Customhouse.Clearance;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Customhouse.App;

/// <summary>A local ACE and its ways in, from start to stop.</summary>
sealed class AceHost : IAsyncDisposable
{
    readonly CancellationTokenSource stop = new();
    readonly WebApplication web;
    readonly Task folder;
    readonly Task days;

    AceHost(LocalAce ace, WebApplication web)
    {
        (Ace, this.web) = (ace, web);
        folder = new FolderWay(ace).Watch(stop.Token);
        days = PassDays();
    }

    /// <summary>The local ACE.</summary>
    public LocalAce Ace { get; }

    /// <summary>Where HTTP listens.</summary>
    public Uri Http => HttpOf(web);

    /// <summary>Where TCP listens.</summary>
    public IPEndPoint Tcp => TcpOf(web);

    static Uri HttpOf(WebApplication web) => AddressesOf(web)[0];

    static IPEndPoint TcpOf(WebApplication web)
    {
        var address = AddressesOf(web)[1];
        return new IPEndPoint(IPAddress.Parse(address.Host), address.Port);
    }

    static Uri[] AddressesOf(WebApplication web) =>
        [.. web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!
            .Addresses.Select(address => new Uri(address))];

    /// <summary>Starts all ways in; they take batches when this returns.</summary>
    public static async Task<AceHost> Start(AceSettings settings, StationSettings station, IClock day)
    {
        var ace = new LocalAce(settings, station, day);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => Listen(kestrel, settings));
        builder.Services.AddSingleton(ace);
        var web = builder.Build();
        if (settings.IsSandbox) web.Use((context, next) => FaultWay.Refuse(context, next, ace));
        HttpWay.Map(web, ace);
        if (settings.IsSandbox)
            web.MapGet("/world", context => JsonReply.Write(context, json => Places(json, web, ace)));
        web.Lifetime.ApplicationStopping.Register(ace.End);
        await web.StartAsync().ConfigureAwait(false);
        return new AceHost(ace, web);
    }

    // Where the world is reached by the other ways.
    static void Places(Utf8JsonWriter json, WebApplication web, LocalAce ace)
    {
        json.WriteString("http", HttpOf(web).ToString());
        json.WriteString("tcp", TcpOf(web).ToString());
        json.WriteString("data", Path.GetFullPath(ace.Settings.Data));
    }

    static void Listen(KestrelServerOptions kestrel, AceSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = settings.SessionsMax;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.KeepAliveTimeout = settings.Silence;
        kestrel.Limits.RequestHeadersTimeout = settings.Patience;
        kestrel.Listen(settings.Http);
        kestrel.Listen(settings.Tcp, options => options.UseConnectionHandler<TcpWay>());
    }

    // Looks at the clock of the world, whoever turned it.
    async Task PassDays()
    {
        using var look = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await look.WaitForNextTickAsync(stop.Token).ConfigureAwait(false))
                await Pass().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
    }

    // A world that is closed may be put back, and then the days pass in it again.
    async Task Pass()
    {
        try
        {
            await Ace.Pass().ConfigureAwait(false);
        }
        catch (StationClosedException)
        {
        }
    }

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitForEnd() => web.WaitForShutdownAsync();

    /// <summary>Ends the ways in, then what is under way, then the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        Ace.End();
        await stop.CancelAsync().ConfigureAwait(false);
        await web.DisposeAsync().ConfigureAwait(false);
        await folder.ConfigureAwait(false);
        await days.ConfigureAwait(false);
        Ace.Dispose();
        stop.Dispose();
    }
}
