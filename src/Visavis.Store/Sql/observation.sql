-- One figure of one vintage. Names of flows, statuses and of all that frames a figure are those of Visavis.Core.
-- value is in currency units (kilograms for weights); it is NULL exactly where the status has no value.
CREATE TABLE observation (
    vintage INTEGER,
    reporter VARCHAR,
    partner VARCHAR,
    flow VARCHAR,
    nomenclature VARCHAR,
    code VARCHAR,
    start_month INTEGER,
    months SMALLINT,
    variable VARCHAR,
    valuation VARCHAR,
    coverage VARCHAR,
    basis VARCHAR,
    collection VARCHAR,
    system VARCHAR,
    territory VARCHAR,
    currency VARCHAR,
    status VARCHAR,
    value DECIMAL(18, 3),
    last_digit SMALLINT,
    unit_exponent SMALLINT,
    line BIGINT,
    note VARCHAR
);
