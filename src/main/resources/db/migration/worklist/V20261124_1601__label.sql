-- Name of the node, where one step serves many nodes.
alter table work_item add column label varchar(60);
