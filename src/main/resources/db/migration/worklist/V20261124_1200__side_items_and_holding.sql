-- Side items: what is asked of a person beside the engine's tasks, for the item they belong to or for the matter alone.
alter table work_item add column engine boolean default true not null;
alter table work_item add column belongs_to varchar(64);
alter table work_item add column relation varchar(20);
-- Whoever is asked apart sees what was attached, not the matter.
alter table work_item add column apart boolean default false not null;
-- Who lent it to its holder and gets it back.
alter table work_item add column lent_by bigint;
alter table work_item add column lent_name varchar(60);
-- A task that was sent back: by which return, and whether it goes straight back to who sent it.
alter table work_item add column return_id bigint;
alter table work_item add column straight boolean default false not null;
-- How it ended, where it was not simply done: RETURNED, WITHDRAWN.
alter table work_item add column outcome varchar(20);
create index work_item_belongs on work_item (belongs_to);

-- A row that stands for holding the item, by claim or because it was given; not for an offer.
alter table work_item_taker add column given boolean default false not null;
update work_item_taker set given = true where exists (select 1 from work_item i
    where i.id = item_id and i.holder is not null and taker = 'person:' || cast(i.holder as varchar(20)));

create table work_item_request (
    item_id varchar(64) primary key references work_item,
    matter_id uuid not null,
    of_item varchar(64),
    relation varchar(20) not null,
    asked_by bigint not null,
    asked_name varchar(60) not null,
    asked_at timestamp with time zone not null,
    person bigint not null,
    person_name varchar(60) not null,
    question varchar(20000) not null,
    answer varchar(20000),
    answered_at timestamp with time zone
);
create index work_item_request_matter on work_item_request (matter_id, asked_at);
create index work_item_request_item on work_item_request (of_item);
