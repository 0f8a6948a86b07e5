-- KEYS fence  ARGV generation nonce(16 hex) read_at(ms) lease(ms)  ->  1 raised or renewed, 0 refused
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local deadline = tonumber(ARGV[3]) + tonumber(ARGV[4])
if deadline <= now or tonumber(ARGV[3]) > now then return 0 end
local found = redis.call('GET', KEYS[1])
if found then
  local generation, nonce, ends = string.match(found, '^(%d+)%.(%x+)@(%d+)$')
  -- A lease that ends later than any lease could was made by another clock: it does not count.
  if generation and tonumber(ends) <= now + tonumber(ARGV[4]) then
    if tonumber(generation) > tonumber(ARGV[1]) then return 0 end
    if tonumber(generation) == tonumber(ARGV[1]) and (nonce ~= ARGV[2] or tonumber(ends) >= deadline) then return 0 end
  end
end
redis.call('SET', KEYS[1], ARGV[1] .. '.' .. ARGV[2] .. '@' .. string.format('%.0f', deadline), 'PX', deadline - now)
return 1
