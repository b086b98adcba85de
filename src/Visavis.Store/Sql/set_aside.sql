-- One row that could not become an observation, a claim or a point of a series, and why.
CREATE TABLE set_aside (
    vintage INTEGER,
    line BIGINT,
    place_column VARCHAR,
    text VARCHAR,
    problem_code VARCHAR,
    problem_need VARCHAR,
    problem_found VARCHAR,
    problem_place VARCHAR,
    problem_try VARCHAR
);
