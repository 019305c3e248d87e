-- Proofs of a confidential task: the file is sealed, and so is its name.
create table supervision_proof (
    id uuid primary key,
    rectification uuid not null references supervision_rectification,
    name varchar(2000) not null,
    kind varchar(10) not null,
    size bigint not null,
    added_at timestamp with time zone not null,
    added_by bigint not null,
    added_name varchar(60) not null,
    withdrawn_at timestamp with time zone,
    withdrawn_name varchar(60)
);
create index supervision_proof_of on supervision_proof (rectification, added_at);
