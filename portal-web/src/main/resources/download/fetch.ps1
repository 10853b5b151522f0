# Fetches the files of one release of OMI-DB into this folder, on Windows, with PowerShell (5.1 or
# later) and the curl.exe that Windows brings.
#
#   powershell -ExecutionPolicy Bypass -File fetch.ps1         fetches what is missing, cut off or
#                                                              damaged. Run it as often as you like.
#   powershell -ExecutionPolicy Bypass -File fetch.ps1 check   fetches no file, and names those that
#                                                              are missing or damaged.
#
# Your token is read from the file omidb.netrc in this folder. A file that has not arrived whole is
# called NAME.part. The end is 0 if every file is here with the SHA-256 that the portal gave for it,
# 1 if some file is not, and what curl ended with if curl has failed.
param([string]$Task = 'fetch')

$release = '@ADDRESS@'
$again = 'powershell -ExecutionPolicy Bypass -File fetch.ps1'

# Fetches a file of the portal, or the rest of it. Leaves in $script:answer what the portal answered,
# and in $script:ended what curl ended with.
function Get-Once($what, $to) {
  $script:answer = & curl.exe --fail --silent --show-error --location --netrc-file omidb.netrc --create-dirs --continue-at - --write-out '%{http_code}' --output $to "$release/$what"
  $script:ended = $LASTEXITCODE
}

# The same, up to five times, where the connection broke off or the portal was starting. The list of
# files is always fetched from its beginning.
function Get-ThroughCuts($what, $to) {
  Get-Once $what $to
  foreach ($pause in 1, 2, 3, 4) {
    if ($script:ended -eq 0) { return }
    if ("$script:answer" -notmatch '^(000|2..|5..)$') { return }
    Start-Sleep -Seconds $pause
    if (($what -eq 'SHA256SUMS') -and (Test-Path -LiteralPath $to)) { Remove-Item -LiteralPath $to }
    Get-Once $what $to
  }
}

function Test-Whole($wanted, $file) {
  if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { return $false }
  return (Get-FileHash -Algorithm SHA256 -LiteralPath $file).Hash -eq $wanted
}

function Stop-Because($file) {
  if ($script:answer -eq '401') {
    Write-Host 'The portal does not know the token in omidb.netrc. Make a new one on the page of the release.'
  } elseif ($script:answer -eq '403') {
    Write-Host 'Nothing of this release can be downloaded now. Its page says why.'
  } elseif ($script:answer -eq '429') {
    Write-Host "Too many wrong tokens came from here. Wait a minute, then run: $again"
  } else {
    Write-Host "Stopped at $file. To go on from there, run: $again"
  }
  exit $script:ended
}

function Get-List {
  if (Test-Path -LiteralPath SHA256SUMS.part) { Remove-Item -LiteralPath SHA256SUMS.part }
  Get-ThroughCuts SHA256SUMS SHA256SUMS.part
  if ($script:ended -ne 0) { Stop-Because SHA256SUMS }
  Move-Item -Force -LiteralPath SHA256SUMS.part -Destination SHA256SUMS
}

# Fetches one file, from where it was cut off, and else from its beginning.
function Get-File($wanted, $file) {
  $part = "$file.part"
  if ((Test-Path -LiteralPath $file) -and -not (Test-Path -LiteralPath $part)) {
    Move-Item -LiteralPath $file -Destination $part
  }
  if (-not (Test-Whole $wanted $part)) {
    Get-ThroughCuts "files/$file" $part
    if ($script:ended -ne 0 -and $script:answer -ne '416') { Stop-Because $file }
    if (-not (Test-Whole $wanted $part)) {
      if (Test-Path -LiteralPath $part) { Remove-Item -LiteralPath $part }
      Get-ThroughCuts "files/$file" $part
      if ($script:ended -ne 0) { Stop-Because $file }
      if (-not (Test-Whole $wanted $part)) {
        Write-Host "$file does not arrive with its SHA-256. Please tell the OMI-DB team."
        exit 1
      }
    }
  }
  Move-Item -Force -LiteralPath $part -Destination $file
}

if (($Task -eq 'fetch') -or -not (Test-Path -LiteralPath SHA256SUMS)) { Get-List }
$lines = @(Get-Content -LiteralPath SHA256SUMS)
$all = $lines.Count
$number = 0
$fetched = 0
$wrong = 0
foreach ($line in $lines) {
  $number = $number + 1
  $wanted = $line.Substring(0, 64)
  $file = $line.Substring(66)
  if (Test-Whole $wanted $file) {
    if (Test-Path -LiteralPath "$file.part") { Remove-Item -LiteralPath "$file.part" }
  } elseif ($Task -eq 'fetch') {
    Write-Host "$number of ${all}: $file"
    Get-File $wanted $file
    $fetched = $fetched + 1
  } elseif (Test-Path -LiteralPath $file) {
    Write-Host "damaged: $file"
    $wrong = $wrong + 1
  } else {
    Write-Host "missing: $file"
    $wrong = $wrong + 1
  }
}

if ($wrong -gt 0) {
  Write-Host "$wrong of $all files are missing or damaged. To fetch them again, run: $again"
  exit 1
}
Write-Host "All $all files are here, and each has its SHA-256. Fetched now: $fetched."
