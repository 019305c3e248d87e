-- A briefing as it was issued; never changed. The content is what it says, not what it was counted from.
create table briefing_issued (
    id          uuid                     not null primary key,
    number      varchar(60)              not null,
    unit_id     bigint                   not null,
    unit_path   varchar(400)             not null,
    content     text                     not null,
    issued_at   timestamp with time zone not null,
    issued_by   bigint                   not null,
    issued_name varchar(200)             not null,
    constraint briefing_issued_number unique (number)
);
create index briefing_issued_at on briefing_issued (issued_at, id);
