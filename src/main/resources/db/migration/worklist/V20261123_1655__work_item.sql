-- One row per user task, open and done, with what lists show and filter by. The id is the engine's.
create table work_item (
    id varchar(64) primary key,
    matter_id uuid not null,
    process varchar(64) not null,
    node varchar(64) not null,
    step varchar(120) not null,
    number varchar(64) not null,
    title varchar(200) not null,
    unit_id bigint not null,
    unit_path varchar(400) not null,
    unit_name varchar(120) not null,
    search varchar(400) not null,
    hint varchar(80),
    hint_arguments varchar(200),
    care boolean not null,
    batch boolean not null,
    due timestamp with time zone,
    opened_at timestamp with time zone not null,
    barred bigint,
    holder bigint,
    holder_name varchar(60),
    revision integer not null,
    changed_by bigint,
    changed_name varchar(60),
    changed_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_by bigint,
    closed_name varchar(60),
    closed_seat varchar(120),
    closing_token varchar(64),
    cancelled boolean not null
);
create index work_item_matter on work_item (matter_id, node);
create index work_item_done on work_item (closed_by, closed_at, id);

-- Who may take it: a seat's pool or a person, one row each; lists are ranges of the index.
create table work_item_taker (
    item_id varchar(64) not null references work_item,
    taker varchar(32) not null,
    shared boolean not null,
    due timestamp with time zone not null,
    offered boolean not null,
    primary key (item_id, taker)
);

create table work_item_draft (
    item_id varchar(64) primary key references work_item,
    content varchar(200000) not null,
    saved_at timestamp with time zone not null,
    saved_by bigint not null,
    saved_name varchar(60) not null
);

-- Tokens of forms that open a matter: used once.
create table worklist_token (
    token varchar(64) primary key,
    issued_at timestamp with time zone not null,
    used_at timestamp with time zone
);
