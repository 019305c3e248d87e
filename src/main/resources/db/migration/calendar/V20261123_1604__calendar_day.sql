-- Only the days that differ from the week: holidays, and weekend days that are worked.
create table calendar_day (
    on_day date primary key,
    kind varchar(10) not null,
    name varchar(60) not null,
    source varchar(120) not null,
    imported_at timestamp with time zone not null,
    constraint calendar_day_kind check (kind in ('HOLIDAY', 'WORKDAY'))
);

-- Counts the imports: tells every node that the table has changed, and lets one import win over another.
create table calendar_version (
    id integer primary key,
    version bigint not null
);

insert into calendar_version (id, version) values (1, 1);
