-- KEYS lease wake  ARGV owner lease(ms, 0 to give it back)  ->  0 it is ours (or was given back), else the ms its holder has left
local holder = redis.call('GET', KEYS[1])
if ARGV[2] == '0' then
  if holder ~= ARGV[1] then return 1 end
  redis.call('DEL', KEYS[1])
  redis.call('RPUSH', KEYS[2], '1')
  redis.call('PEXPIRE', KEYS[2], 1000)
  return 0
end
if holder == ARGV[1] then return 0 end
if holder then return math.max(1, redis.call('PTTL', KEYS[1])) end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('DEL', KEYS[2])
return 0
