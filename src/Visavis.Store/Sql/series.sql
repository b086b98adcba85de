-- One figure of one economy that is no trade flow; economy is NULL where it belongs to none.
CREATE TABLE series (
    vintage INTEGER,
    indicator VARCHAR,
    economy VARCHAR,
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
