-- Each completion looks for subtasks; without this it reads every open task (docs/performance.md).
create index shouze_task_parent on act_ru_task (parent_task_id_);

-- The way a matter took: ids of nodes and flows in order, for drawing.
create table workflow_way (
    matter_id uuid primary key,
    definition varchar(80) not null,
    elements varchar(1000000) not null
);
