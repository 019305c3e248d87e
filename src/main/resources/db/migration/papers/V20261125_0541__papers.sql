-- A template that an office has put in place of the shipped one; the newest of its kind is in force.
create table papers_template (
    kind        varchar(40)              not null,
    version     integer                  not null,
    file        uuid                     not null,
    digest      varchar(64)              not null,
    note        varchar(200)             not null,
    added_at    timestamp with time zone not null,
    added_by    bigint                   not null,
    added_name  varchar(200)             not null,
    primary key (kind, version)
);

-- A paper as it was issued; a correction is a row of its own that replaces it. What it says is sealed.
create table papers_paper (
    id          uuid primary key,
    matter_id   uuid                     not null,
    kind        varchar(40)              not null,
    version     integer                  not null,
    replaces    uuid unique,
    number      varchar(120)             not null,
    template    integer                  not null,
    fields      text                     not null,
    reason      text,
    issued_at   timestamp with time zone not null,
    issued_by   bigint                   not null,
    issued_name varchar(200)             not null
);
create index papers_paper_matter on papers_paper (matter_id, issued_at);

-- Whoever signed, or refused to and why (X10). The mark ties the row to the paper's content.
create table papers_signature (
    id      uuid primary key,
    paper   uuid                     not null references papers_paper (id),
    role    varchar(40)              not null,
    person  bigint,
    name    text                     not null,
    refused boolean                  not null,
    note    text,
    at      timestamp with time zone not null,
    mark    varchar(64)              not null,
    constraint papers_signature_person unique (paper, role, person)
);

-- How many papers a matter has, for their numbers.
create table papers_count (
    matter_id uuid primary key,
    last      integer not null
);
