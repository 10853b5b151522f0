# Fetches the files of one release of OMI-DB into this folder, on Windows, with PowerShell (5.1 or
# later) and the curl.exe that Windows brings.
#
#   powershell -ExecutionPolicy Bypass -File fetch.ps1         fetches what is missing, cut off or
#                                                              damaged. Run it as often as you like.
#   powershell -ExecutionPolicy Bypass -File fetch.ps1 check   fetches no file, and names those that
#                                                              are missing or damaged.
#   powershell -ExecutionPolicy Bypass -File fetch.ps1 list    fetches manifest.txt alone, the list
#                                                              that aria2 reads.
#
# Your token is read from the file omidb.netrc in this folder. A file that has not arrived whole is
# called NAME.part. The end is 0 if every file is here with the SHA-256 that the portal gave for it,
# 1 if some file is not, or has no place to go, 2 if omidb.netrc cannot be used, and what curl ended
# with if curl has failed.
param([string]$Task = 'fetch')

$release = '@ADDRESS@'
$again = 'powershell -ExecutionPolicy Bypass -File fetch.ps1'

function Stop-With($code, $words) {
  Write-Host $words
  exit $code
}

# Looks at omidb.netrc as curl would. Each fault has words of its own, as the portal sees no more
# than that a token is missing.
function Test-Token {
  $machine = ([Uri]$release).Host
  $plain = 'Save it again with Notepad: "Save as type" All files, "Encoding" UTF-8 (not UTF-8 with BOM, and not UTF-16).'
  if (Test-Path -LiteralPath omidb.netrc -PathType Container) {
    Stop-With 2 'omidb.netrc is a folder. Move it away, and save the line with your token as a file of that name.'
  }
  if (-not (Test-Path -LiteralPath omidb.netrc)) {
    if (Test-Path -LiteralPath omidb.netrc.txt) {
      Stop-With 2 'Your token was saved as omidb.netrc.txt. Rename it: Rename-Item omidb.netrc.txt omidb.netrc'
    }
    Stop-With 2 "There is no file omidb.netrc in this folder ($((Get-Location).Path)). Save the line with your token, which the page of the release has shown, in a file of that name. If you have it no more, make a new token there."
  }
  try {
    $bytes = [IO.File]::ReadAllBytes((Join-Path (Get-Location).ProviderPath 'omidb.netrc'))
  } catch {
    Stop-With 2 'You may not read omidb.netrc. If somebody else has saved it, save it again yourself.'
  }
  if ($bytes.Length -eq 0) {
    Stop-With 2 'omidb.netrc is empty. Save the line with your token in it.'
  }
  $begin = [BitConverter]::ToString($bytes, 0, [Math]::Min(4, $bytes.Length))
  if ($begin -match '^EF-BB-BF') {
    Stop-With 2 "omidb.netrc begins with a byte-order mark, which curl does not understand. $plain"
  }
  if ($begin -match '^(FF-FE|FE-FF|00|..-00)') {
    Stop-With 2 "omidb.netrc is saved as UTF-16, which curl does not understand. $plain"
  }
  $entries = ' ' + ([Text.Encoding]::UTF8.GetString($bytes) -replace '\s+', ' ')
  if ($entries -notmatch (' (machine ' + [Regex]::Escape($machine) + '|default) login .* password ')) {
    Stop-With 2 "omidb.netrc has no line for $machine. Copy the whole line from the page of the release: machine $machine login ... password ..."
  }
}

# Makes sure that a file can be written, and what is fetched of it before.
function Test-Place($file) {
  foreach ($name in $file, "$file.part") {
    if (Test-Path -LiteralPath $name -PathType Container) {
      Stop-With 1 "$name is a folder, and a file has to go there. Move the folder away, then run: $again"
    }
  }
  $folder = Split-Path -Parent $file
  if (($folder -ne '') -and -not (Test-Path -LiteralPath $folder -PathType Container)) {
    try {
      [void](New-Item -ItemType Directory -Force -Path $folder -ErrorAction Stop)
    } catch {
      Stop-With 1 "The folder $folder cannot be made. Move away what has its name, or run this where you may write: $again"
    }
  }
}

function Move-Arrived($file) {
  try {
    Move-Item -Force -LiteralPath "$file.part" -Destination $file -ErrorAction Stop
  } catch {
    Stop-With 1 "$file cannot be written. To go on from there, run: $again"
  }
}

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
    if (($what -notmatch '^files/') -and (Test-Path -LiteralPath $to)) { Remove-Item -LiteralPath $to }
    Get-Once $what $to
  }
}

function Test-Whole($wanted, $file) {
  if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { return $false }
  return (Get-FileHash -Algorithm SHA256 -LiteralPath $file).Hash -eq $wanted
}

function Stop-Because($file) {
  if ($script:ended -eq 23) {
    Write-Host "$file cannot be written. May you write here, and is the disk full? To go on from there, run: $again"
  } elseif ($script:answer -eq '401') {
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

function Get-List($list) {
  Test-Token
  Test-Place $list
  if (Test-Path -LiteralPath "$list.part") { Remove-Item -LiteralPath "$list.part" }
  Get-ThroughCuts $list "$list.part"
  if ($script:ended -ne 0) { Stop-Because $list }
  Move-Arrived $list
}

# Fetches one file, from where it was cut off, and else from its beginning.
function Get-File($wanted, $file) {
  Test-Place $file
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
  Move-Arrived $file
}

if ($Task -notmatch '^(fetch|check|list)$') {
  Stop-With 1 "$Task is nothing that this can do. Run: $again, with check or list behind it"
}
if ($Task -eq 'list') {
  Get-List manifest.txt
  exit 0
}
if (($Task -eq 'fetch') -or -not (Test-Path -LiteralPath SHA256SUMS -PathType Leaf)) { Get-List SHA256SUMS }
$lines = @(Get-Content -LiteralPath SHA256SUMS)
$all = $lines.Count
if (($all -eq 0) -or ($lines -notmatch '^[0-9a-f]{64}  .')) {
  Stop-With 1 "SHA256SUMS is not the list of this release. Delete it, then run: $again"
}
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
  } elseif (Test-Path -LiteralPath $file -PathType Container) {
    Write-Host "a folder in place of: $file"
    $wrong = $wrong + 1
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
