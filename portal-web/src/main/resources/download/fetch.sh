#!/bin/sh
# Fetches the files of one release of OMI-DB into this folder, on Linux and macOS, with curl alone.
#
#   sh fetch.sh         fetches what is missing, cut off or damaged. Run it as often as you like.
#   sh fetch.sh check   fetches no file, and names those that are missing or damaged.
#   sh fetch.sh list    fetches manifest.txt alone, the list that aria2 reads.
#
# Your token is read from the file omidb.netrc in this folder. A file that has not arrived whole is
# called NAME.part. The end is 0 if every file is here with the SHA-256 that the portal gave for it,
# 1 if some file is not, or has no place to go, 2 if omidb.netrc cannot be used, and what curl ended
# with if curl has failed.
set -u

release='@ADDRESS@'
answer=

stop() { # the exit code, what to say
  echo "$2" >&2
  exit "$1"
}

# Looks at omidb.netrc as curl would. Each fault has words of its own, as the portal sees no more
# than that a token is missing.
token() {
  host=${release#*://}
  host=${host%%/*}
  host=${host%:*}
  if [ -d omidb.netrc ]; then
    stop 2 "omidb.netrc is a folder. Move it away, and save the line with your token as a file of that name."
  elif [ ! -e omidb.netrc ] && [ -e omidb.netrc.txt ]; then
    stop 2 "Your token was saved as omidb.netrc.txt. Rename it: mv omidb.netrc.txt omidb.netrc"
  elif [ ! -e omidb.netrc ]; then
    stop 2 "There is no file omidb.netrc in this folder ($(pwd)). Save the line with your token, which the page of the release has shown, in a file of that name. If you have it no more, make a new token there."
  elif [ ! -r omidb.netrc ]; then
    stop 2 "You may not read omidb.netrc. Make it yours: chmod 600 omidb.netrc (if that is refused, somebody else has saved it: save it again yourself)."
  elif [ ! -s omidb.netrc ]; then
    stop 2 "omidb.netrc is empty. Save the line with your token in it."
  fi
  # Where the file system knows of owners, nobody else is to read a token.
  chmod 600 omidb.netrc 2> /dev/null
  plain="Save it again as plain text: in an editor as UTF-8 without a byte-order mark (BOM)."
  case $(od -An -tx1 -N4 omidb.netrc | tr -d ' \n') in
    efbbbf*) stop 2 "omidb.netrc begins with a byte-order mark, which curl does not understand. $plain" ;;
    fffe* | feff* | 00* | ??00*) stop 2 "omidb.netrc is saved as UTF-16, which curl does not understand. $plain" ;;
  esac
  entries=" $(tr -s '[:space:]' ' ' < omidb.netrc)"
  case $entries in
    *" machine $host login "*" password "* | *" default login "*" password "*) ;;
    *) stop 2 "omidb.netrc has no line for $host. Copy the whole line from the page of the release: machine $host login ... password ..." ;;
  esac
}

# Makes sure that a file can be written, and what is fetched of it before.
place() { # the file
  for name in "$1" "$1.part"; do
    if [ -d "$name" ]; then
      stop 1 "$name is a folder, and a file has to go there. Move the folder away, then run: sh fetch.sh"
    fi
  done
  folder=$(dirname "$1")
  if ! mkdir -p "$folder" 2> /dev/null || [ ! -d "$folder" ]; then
    stop 1 "The folder $folder cannot be made. Move away what has its name, or run this where you may write: sh fetch.sh"
  elif [ ! -w "$folder" ] || { [ -e "$1.part" ] && [ ! -w "$1.part" ]; }; then
    stop 1 "You may not write $1. Change its rights or its folder's, or run this where you may write: sh fetch.sh"
  fi
}

# Fetches a file of the portal, or the rest of it. Leaves in $answer what the portal answered. That there
# is no rest (416) is said to nobody: the file is looked at, and fetched anew where it is damaged.
get() { # what, where to
  said=$(curl --fail --silent --show-error --location --netrc-file omidb.netrc --create-dirs \
    --continue-at - --write-out 'answer:%{http_code}\n' --output "$2" "$release/$1" 2>&1 < /dev/null)
  ended=$?
  answer=$(printf '%s\n' "$said" | sed -n 's/^.*answer:\([0-9][0-9]*\)$/\1/p')
  if [ $ended != 0 ] && [ "$answer" != 416 ]; then
    printf '%s\n' "$said" | sed '/answer:[0-9][0-9]*$/d' >&2
  fi
  return $ended
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
    case $1 in SHA256SUMS | manifest.txt) rm -f "$2" ;; esac
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
  if [ "$1" = 23 ]; then
    stop "$1" "$2 cannot be written. Is the disk full? To go on from there, run: sh fetch.sh"
  fi
  case $answer in
    401) stop "$1" "The portal does not know the token in omidb.netrc. Make a new one on the page of the release." ;;
    403) stop "$1" "Nothing of this release can be downloaded now. Its page says why." ;;
    429) stop "$1" "Too many wrong tokens came from here. Wait a minute, then run: sh fetch.sh" ;;
    *) stop "$1" "Stopped at $2. To go on from there, run: sh fetch.sh" ;;
  esac
}

list() { # SHA256SUMS, or the list for aria2
  token
  place "$1"
  rm -f "$1.part"
  get_through_cuts "$1" "$1.part" || why_not $? "$1"
  moved "$1"
}

moved() { # the file that has arrived
  mv -f "$1.part" "$1" || stop 1 "$1 cannot be written. To go on from there, run: sh fetch.sh"
}

# Fetches one file, from where it was cut off, and else from its beginning.
file() { # its SHA-256, the file
  place "$2"
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
  moved "$2"
}

task=${1:-fetch}
case $task in
  list)
    list manifest.txt
    exit 0
    ;;
  fetch | check) ;;
  *) stop 1 "$task is nothing that this can do. Run: sh fetch.sh, sh fetch.sh check, or sh fetch.sh list" ;;
esac
if [ "$task" = fetch ] || [ ! -f SHA256SUMS ]; then
  list SHA256SUMS
fi
all=$(grep -c '' SHA256SUMS)
if [ "$all" = 0 ] || LC_ALL=C grep -qv '^[0-9a-f]\{64\}  .' SHA256SUMS; then
  stop 1 "SHA256SUMS is not the list of this release. Delete it, then run: sh fetch.sh"
fi
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
  elif [ -d "$path" ]; then
    echo "a folder in place of: $path"
    wrong=$((wrong + 1))
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
