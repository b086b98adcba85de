using Microsoft.AspNetCore.Builder;
using Visavis.Api.Serving;

namespace Visavis.Api.Tests;

/// <summary>A client that is not ours: R's rsdmx reads data flows, a structure and data.</summary>
[Collection(Serving.Name)]
public sealed class RTests(Served served) : IAsyncLifetime
{
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        app = Server.Build(served.Settings, new ServerOptions("127.0.0.1", 0), _ => { });
        await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [RFact]
    public void R_reads_data_flows_a_structure_and_data()
    {
        var (exit, said, error) = R.Run(
            $$"""
            suppressMessages(library(rsdmx))
            root <- "{{app.Urls.First()}}/sdmx"
            flows <- as.data.frame(readSDMX(paste0(root, "/dataflow")))
            cat("flow", "fts-annual-2022" %in% flows$id, "\n")
            dsd <- readSDMX(paste0(root, "/datastructure/VISAVIS/OBSERVATION/1.0?references=children"))
            cat("lists", length(dsd@codelists@codelists), "\n")
            cat("dimensions", length(dsd@datastructures@datastructures[[1]]@Components@Dimensions), "\n")
            for (form in c("genericdata", "structurespecificdata")) {
              data <- as.data.frame(readSDMX(paste0(root, "/data/fts-annual-2022/A.RUS.BLR.Export..........?startPeriod=2019&format=", form)))
              cat(form, nrow(data), sum(as.numeric(data[[if (form == "genericdata") "obsValue" else "OBS_VALUE"]])) > 0, "\n")
            }
            """
        );
        Assert.True(exit == 0, error);
        Assert.Equal(
            ["flow TRUE", "lists 12", "dimensions 14", "genericdata 3 TRUE", "structurespecificdata 3 TRUE"],
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }
}
