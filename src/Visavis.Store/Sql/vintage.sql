-- The vintages that the view shows: of each data set of each source the latest that was asked for.
CREATE TABLE vintage (
    id INTEGER,
    source VARCHAR,
    dataset VARCHAR,
    publisher VARCHAR,
    published DATE,
    ingested TIMESTAMP,
    file VARCHAR,
    sha256 VARCHAR
);
