-- The second version of the programs that Thaw brings along: as before, with a gate after every phase but the last. What was
-- assigned goes on by the version it was assigned with. The numbers are conventions: about two thirds of a phase's sessions,
-- and the overwhelm that a step up asks for (U3).

insert into program (id, name, description, version, created_at)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a01', name, description, 2, timestamp with time zone '2026-01-02 00:00:00+00:00' from program
    where id = '623d4582-7210-5591-bba4-4827a7f8af6e';
insert into program_phase (program_id, position, name, aim, weeks, sessions_per_week, rest_days, gate_sessions, gate_overwhelm)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a01', position, name, aim, weeks, sessions_per_week, rest_days,
        case position when 0 then 3 when 1 then 4 end, case when position <= 1 then 4 end
    from program_phase where program_id = '623d4582-7210-5591-bba4-4827a7f8af6e';
insert into phase_route (program_id, position, turn, route)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a01', position, turn, route from phase_route
    where program_id = '623d4582-7210-5591-bba4-4827a7f8af6e';

insert into program (id, name, description, version, created_at)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a02', name, description, 2, timestamp with time zone '2026-01-02 00:00:00+00:00' from program
    where id = '77d5c468-2967-518c-8e53-0e6bdece9c67';
insert into program_phase (program_id, position, name, aim, weeks, sessions_per_week, rest_days, gate_sessions, gate_overwhelm)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a02', position, name, aim, weeks, sessions_per_week, rest_days,
        case position when 0 then 4 when 1 then 4 when 2 then 4 when 3 then 4 when 4 then 4 when 5 then 1 end, case when position <= 5 then 4 end
    from program_phase where program_id = '77d5c468-2967-518c-8e53-0e6bdece9c67';
insert into phase_route (program_id, position, turn, route)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a02', position, turn, route from phase_route
    where program_id = '77d5c468-2967-518c-8e53-0e6bdece9c67';

insert into program (id, name, description, version, created_at)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a03', name, description, 2, timestamp with time zone '2026-01-02 00:00:00+00:00' from program
    where id = '0b2ac06b-4cc3-5596-8ed9-87a63d0fd760';
insert into program_phase (program_id, position, name, aim, weeks, sessions_per_week, rest_days, gate_sessions, gate_overwhelm)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a03', position, name, aim, weeks, sessions_per_week, rest_days,
        case position when 0 then 2 when 1 then 4 when 2 then 2 end, case when position <= 2 then 4 end
    from program_phase where program_id = '0b2ac06b-4cc3-5596-8ed9-87a63d0fd760';
insert into phase_route (program_id, position, turn, route)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a03', position, turn, route from phase_route
    where program_id = '0b2ac06b-4cc3-5596-8ed9-87a63d0fd760';

insert into program (id, name, description, version, created_at)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a04', name, description, 2, timestamp with time zone '2026-01-02 00:00:00+00:00' from program
    where id = '616f1458-b258-5e88-a530-f35c3ca2b0e4';
insert into program_phase (program_id, position, name, aim, weeks, sessions_per_week, rest_days, gate_sessions, gate_overwhelm)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a04', position, name, aim, weeks, sessions_per_week, rest_days,
        case position when 0 then 3 when 1 then 4 when 2 then 4 end, case when position <= 2 then 4 end
    from program_phase where program_id = '616f1458-b258-5e88-a530-f35c3ca2b0e4';
insert into phase_route (program_id, position, turn, route)
    select '6d0f3a52-5c0e-5b0e-9d3b-0f6c8f0e2a04', position, turn, route from phase_route
    where program_id = '616f1458-b258-5e88-a530-f35c3ca2b0e4';
