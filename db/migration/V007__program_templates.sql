-- The programs that Thaw brings along. A clinic adds its own; these are never edited in place.

insert into program (id, name, description, version, created_at) values
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 'Gentle start', 'Eight weeks at the lowest dose. For someone who is new to this, or who has been numb for a long time.', 1, timestamp with time zone '2026-01-01 00:00:00+00:00');
insert into program_phase (program_id, position, name, aim, weeks, sessions_per_week, rest_days) values
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 0, 'Ground', 'Know the way back to the room before anything else.', 2, 2, 1),
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 1, 'Body and senses', 'Notice hands, feet, sounds and textures from the outside.', 3, 2, 1),
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 2, 'Small feelings', 'Spot the smallest like and dislike, and leave it at that.', 3, 2, 1);
insert into phase_route (program_id, position, turn, route) values
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 0, 0, 'grounding'),
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 1, 0, 'sensory'),
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 1, 1, 'physical'),
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 1, 2, 'grounding'),
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 2, 0, 'small-feelings'),
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 2, 1, 'sensory'),
    ('623d4582-7210-5591-bba4-4827a7f8af6e', 2, 2, 'grounding');

insert into program (id, name, description, version, created_at) values
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 'Steady', 'Twelve weeks through all phases. For someone who is settled enough for three short sessions a week.', 1, timestamp with time zone '2026-01-01 00:00:00+00:00');
insert into program_phase (program_id, position, name, aim, weeks, sessions_per_week, rest_days) values
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 0, 'Ground', 'Know the way back to the room before anything else.', 2, 3, 1),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 1, 'Body', 'Bring movement and touch back, from the outside in.', 2, 3, 1),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 2, 'Senses', 'Let sounds, smells and tastes come a little closer.', 2, 3, 1),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 3, 'Small feelings', 'Touch small feelings and pull back, again and again.', 2, 3, 1),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 4, 'Expression', 'Give what is felt a line, a shape or a word.', 2, 3, 1),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 5, 'Connection', 'Let somebody be near, in small and chosen ways.', 1, 2, 1),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 6, 'Living with it', 'Keep what helps, at the pace that fits.', 1, 2, 2);
insert into phase_route (program_id, position, turn, route) values
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 0, 0, 'grounding'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 0, 1, 'physical'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 1, 0, 'physical'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 1, 1, 'body'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 1, 2, 'grounding'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 2, 0, 'sensory'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 2, 1, 'grounding'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 3, 0, 'small-feelings'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 3, 1, 'sensory'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 3, 2, 'grounding'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 4, 0, 'creative'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 4, 1, 'small-feelings'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 4, 2, 'grounding'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 5, 0, 'connection'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 5, 1, 'small-feelings'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 6, 0, 'less-numbing'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 6, 1, 'connection'),
    ('77d5c468-2967-518c-8e53-0e6bdece9c67', 6, 2, 'grounding');

insert into program (id, name, description, version, created_at) values
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 'After burnout', 'Ten weeks with long rests. For someone who is tired to the bone; rest counts as much as practice.', 1, timestamp with time zone '2026-01-01 00:00:00+00:00');
insert into program_phase (program_id, position, name, aim, weeks, sessions_per_week, rest_days) values
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 0, 'Rest and ground', 'Short moments of arriving, with three free days between.', 3, 1, 3),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 1, 'Body first', 'Slow movement and weight, never effort.', 3, 2, 2),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 2, 'Small pleasures', 'Find what is a little pleasant, and how much is enough.', 2, 2, 2),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 3, 'Living with it', 'Swap five minutes of numbing for something felt.', 2, 2, 2);
insert into phase_route (program_id, position, turn, route) values
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 0, 0, 'grounding'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 0, 1, 'sensory'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 1, 0, 'physical'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 1, 1, 'body'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 1, 2, 'grounding'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 2, 0, 'small-feelings'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 2, 1, 'sensory'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 3, 0, 'less-numbing'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 3, 1, 'creative'),
    ('0b2ac06b-4cc3-5596-8ed9-87a63d0fd760', 3, 2, 'grounding');

insert into program (id, name, description, version, created_at) values
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 'After loss', 'Ten weeks beside grief. Contact comes in small doses, and missing someone may stay.', 1, timestamp with time zone '2026-01-01 00:00:00+00:00');
insert into program_phase (program_id, position, name, aim, weeks, sessions_per_week, rest_days) values
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 0, 'Ground', 'A steady place to come back to.', 2, 2, 1),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 1, 'Senses', 'Sounds and textures of now, beside what was.', 3, 2, 1),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 2, 'Expression', 'Lines, colours and unsent words.', 3, 2, 1),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 3, 'Connection', 'Being helped, and helping, in small ways.', 2, 2, 1);
insert into phase_route (program_id, position, turn, route) values
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 0, 0, 'grounding'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 0, 1, 'physical'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 1, 0, 'sensory'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 1, 1, 'body'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 1, 2, 'grounding'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 2, 0, 'creative'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 2, 1, 'grounding'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 2, 2, 'small-feelings'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 3, 0, 'connection'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 3, 1, 'creative'),
    ('616f1458-b258-5e88-a530-f35c3ca2b0e4', 3, 2, 'grounding');
