-- One request after the other from a file of paths; at the end one line for the bench to read.
local paths = {}
for path in io.lines(os.getenv("BENCH_PATHS")) do
  paths[#paths + 1] = path
end

wrk.headers["Accept-Encoding"] = "gzip"
local cookies = os.getenv("BENCH_COOKIES")
if cookies and cookies ~= "" then
  wrk.headers["Cookie"] = cookies
end

local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end

done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("bench: %d %d %d\n", latency:percentile(50),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    summary.requests))
end
