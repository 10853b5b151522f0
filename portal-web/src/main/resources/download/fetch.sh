#!/bin/sh
# Fetches the files of one release of OMI-DB into this folder, on Linux and macOS, with curl alone.
#
#   sh fetch.sh         fetches what is missing, cut off or damaged. Run it as often as you like.
#   sh fetch.sh check   fetches no file, and names those that are missing or damaged.
#
# Your token is read from the file omidb.netrc in this folder. A file that has not arrived whole is
# called NAME.part. The end is 0 if every file is here with the SHA-256 that the portal gave for it,
# 1 if some file is not, and what curl ended with if curl has failed.
set -u

release='@ADDRESS@'
answer=

stop() { # the exit code, what to say
  echo "$2" >&2
  exit "$1"
}

# Fetches a file of the portal, or the rest of it. Leaves in $answer what the portal answered.
get() { # what, where to
  answer=$(curl --fail --silent --show-error --location --netrc-file omidb.netrc \
    --create-dirs --continue-at - --write-out '%{http_code}' --output "$2" "$release/$1" < /dev/null)
}

# The same, up to five times, where the connection broke off or the portal was starting. The list of
# files is always fetched from its beginning.
get_through_cuts() { # what, where to
  pause=1
  until get "$1" "$2"; do
    ended=$?
    case $answer in
      000 | 2?? | 5??) [ $pause -le 4 ] || return $ended ;;
      *) return $ended ;;
    esac
    sleep $pause
    pause=$((pause + 1))
    [ "$1" != SHA256SUMS ] || rm -f "$2"
  done
}

sum() { # of a file
  if command -v sha256sum > /dev/null; then
    sha256sum < "$1" | cut -c 1-64
  else
    shasum -a 256 < "$1" | cut -c 1-64
  fi
}

whole() { # its SHA-256, the file
  [ -f "$2" ] && [ "$(sum "$2")" = "$1" ]
}

why_not() { # what curl ended with, the file
  case $answer in
    401) stop "$1" "The portal does not know the token in omidb.netrc. Make a new one on the page of the release." ;;
    403) stop "$1" "Nothing of this release can be downloaded now. Its page says why." ;;
    429) stop "$1" "Too many wrong tokens came from here. Wait a minute, then run: sh fetch.sh" ;;
    *) stop "$1" "Stopped at $2. To go on from there, run: sh fetch.sh" ;;
  esac
}

list() {
  rm -f SHA256SUMS.part
  get_through_cuts SHA256SUMS SHA256SUMS.part || why_not $? SHA256SUMS
  mv -f SHA256SUMS.part SHA256SUMS
}

# Fetches one file, from where it was cut off, and else from its beginning.
file() { # its SHA-256, the file
  if [ -f "$2" ] && [ ! -f "$2.part" ]; then
    mv -f "$2" "$2.part"
  fi
  if ! whole "$1" "$2.part"; then
    get_through_cuts "files/$2" "$2.part"
    ended=$?
    [ $ended = 0 ] || [ "$answer" = 416 ] || why_not $ended "$2"
    if ! whole "$1" "$2.part"; then
      rm -f "$2.part"
      get_through_cuts "files/$2" "$2.part" || why_not $? "$2"
      whole "$1" "$2.part" || stop 1 "$2 does not arrive with its SHA-256. Please tell the OMI-DB team."
    fi
  fi
  mv -f "$2.part" "$2"
}

task=${1:-fetch}
if [ "$task" = fetch ] || [ ! -f SHA256SUMS ]; then
  list
fi
all=$(grep -c '' SHA256SUMS)
number=0
fetched=0
wrong=0
while read -r wanted path; do
  number=$((number + 1))
  if whole "$wanted" "$path"; then
    [ ! -f "$path.part" ] || rm -f "$path.part"
  elif [ "$task" = fetch ]; then
    echo "$number of $all: $path"
    file "$wanted" "$path"
    fetched=$((fetched + 1))
  elif [ -f "$path" ]; then
    echo "damaged: $path"
    wrong=$((wrong + 1))
  else
    echo "missing: $path"
    wrong=$((wrong + 1))
  fi
done < SHA256SUMS

if [ $wrong -gt 0 ]; then
  stop 1 "$wrong of $all files are missing or damaged. To fetch them again, run: sh fetch.sh"
fi
echo "All $all files are here, and each has its SHA-256. Fetched now: $fetched."
