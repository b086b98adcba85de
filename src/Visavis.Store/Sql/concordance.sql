-- One line of a concordance: goods of a code of one edition may stand under a code of another; weight is NULL where the publisher gives none.
CREATE TABLE concordance (
    vintage INTEGER,
    from_nomenclature VARCHAR,
    from_code VARCHAR,
    to_nomenclature VARCHAR,
    to_code VARCHAR,
    weight DECIMAL(38, 12),
    line BIGINT
);
