-- Cells of which two vintages say different things; a cell that only one of them has stands once.
SELECT *
FROM observation
WHERE vintage IN ($before, $after)
WINDOW cell AS (
    PARTITION BY
        reporter, partner, flow, nomenclature, code, start_month, months,
        variable, valuation, coverage, basis, collection, system, territory, currency
)
QUALIFY
    count(*) OVER cell = 1
    OR min(status) OVER cell <> max(status) OVER cell
    OR min(value) OVER cell <> max(value) OVER cell
ORDER BY
    reporter, partner, flow, nomenclature, code, start_month, months,
    variable, valuation, coverage, basis, collection, system, territory, currency, vintage = $after;
