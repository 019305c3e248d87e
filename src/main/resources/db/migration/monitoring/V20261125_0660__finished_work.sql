-- One row per step that was done, written after the fact: where its working time went, in minutes. Ordinary work only.
-- again: what was done once more after it went back; spent: waiting, handling and again together.
create table monitoring_spell (
    item_id varchar(64) primary key,
    matter_id uuid not null,
    process varchar(64) not null,
    node varchar(64) not null,
    definition varchar(80),
    unit_path varchar(400) not null,
    seat_id bigint,
    closed_at timestamp with time zone not null,
    waiting integer not null,
    handling integer not null,
    again integer not null,
    paused integer not null,
    spent integer not null
);
create index monitoring_spell_matter on monitoring_spell (matter_id);

-- One row per matter that has ended; spent: working minutes from its opening to its end.
create table monitoring_ended (
    matter_id uuid primary key,
    process varchar(64) not null,
    definition varchar(80),
    unit_path varchar(400) not null,
    closed_at timestamp with time zone not null,
    spent integer not null
);

-- Up to when both are written; whoever holds the row writes.
create table monitoring_mark (
    id integer primary key,
    written_to timestamp with time zone
);
insert into monitoring_mark (id) values (1);
