-- One line of a publisher's code list: an edition, a code, the code above it.
CREATE TABLE classification (
    vintage INTEGER,
    nomenclature VARCHAR,
    code VARCHAR,
    parent VARCHAR,
    name VARCHAR,
    line BIGINT
);
