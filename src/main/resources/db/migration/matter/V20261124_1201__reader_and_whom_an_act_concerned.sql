-- Who may read a matter although no seat of theirs leads there: who gave work away, who was sent a copy.
create table matter_reader (
    matter_id uuid not null references matter,
    person_id bigint not null,
    since timestamp with time zone not null,
    primary key (matter_id, person_id)
);
create index matter_reader_person on matter_reader (person_id, since);

alter table matter_entry add column concerned varchar(200);
