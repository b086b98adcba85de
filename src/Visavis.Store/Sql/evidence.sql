-- Everything that bounds quantities, a row a term. An observation is evidence with one term: its value, give or take half its last digit.
CREATE VIEW evidence AS
SELECT
    'observation' AS kind,
    concat(v.source, ':', o.line, ':', o.reporter, '>', o.partner, ':', o.flow, ':', o.code, ':', o.start_month) AS id,
    o.vintage,
    v.source,
    v.publisher AS lineage_publisher,
    '' AS lineage_statement,
    (o.value - 0.5 * pow(10, o.last_digit)::DECIMAL(38, 12))::DECIMAL(38, 12) AS low,
    (o.value + 0.5 * pow(10, o.last_digit)::DECIMAL(38, 12))::DECIMAL(38, 12) AS high,
    'Term' AS role,
    1::DECIMAL(18, 6) AS coefficient,
    if(o.flow IN ('Export', 'ReExport'), o.reporter, o.partner) AS exporter,
    if(o.flow IN ('Export', 'ReExport'), o.partner, o.reporter) AS importer,
    o.nomenclature,
    o.code,
    o.start_month,
    o.months,
    o.coverage,
    o.currency,
    o.reporter AS side,
    o.line
FROM observation AS o
JOIN vintage AS v ON v.id = o.vintage
WHERE o.variable = 'TradeValue' AND o.value IS NOT NULL
UNION ALL
SELECT
    'claim',
    c.id,
    c.vintage,
    c.source,
    c.lineage_publisher,
    c.lineage_statement,
    c.low,
    c.high,
    t.role,
    t.coefficient,
    t.exporter,
    t.importer,
    t.nomenclature,
    t.code,
    t.start_month,
    t.months,
    t.coverage,
    t.currency,
    t.side,
    c.line
FROM claim AS c
JOIN term AS t ON t.vintage = c.vintage AND t.claim = c.id;
