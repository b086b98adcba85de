-- One figure that is no trade flow: of an economy, or of a pair; economy is NULL where it belongs to none, partner where to one.
CREATE TABLE series (
    vintage INTEGER,
    indicator VARCHAR,
    economy VARCHAR,
    partner VARCHAR,
    start_month INTEGER,
    months INTEGER,
    value DECIMAL(38, 12),
    unit VARCHAR,
    last_digit SMALLINT,
    source VARCHAR,
    file VARCHAR,
    sha256 VARCHAR,
    line BIGINT,
    place_column VARCHAR
);
