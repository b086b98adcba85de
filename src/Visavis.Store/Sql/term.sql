-- What a claim speaks of: coefficient times cell, summed; of a ratio the sum of role Term over that of role Base.
CREATE TABLE term (
    vintage INTEGER,
    claim VARCHAR,
    role VARCHAR,
    ordinal INTEGER,
    coefficient DECIMAL(18, 6),
    exporter VARCHAR,
    importer VARCHAR,
    nomenclature VARCHAR,
    code VARCHAR,
    start_month INTEGER,
    months INTEGER,
    coverage VARCHAR,
    currency VARCHAR,
    side VARCHAR
);
