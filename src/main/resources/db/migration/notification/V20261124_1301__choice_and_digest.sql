-- How a person wants to be told. Without a row the usual way holds. channels: names, separated by commas.
create table notification_choice (
    person bigint primary key,
    channels varchar(100) not null,
    quiet_from time,
    quiet_to time,
    changed_at timestamp with time zone not null,
    constraint notification_choice_quiet check ((quiet_from is null) = (quiet_to is null))
);

-- The digest of each day, written by the node that sent it.
create table notification_digest (
    on_day date primary key,
    sent_at timestamp with time zone not null,
    people integer not null
);

alter table notification_message add column urgent boolean default false not null;
