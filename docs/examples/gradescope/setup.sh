#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the autograder's image. Put it into the root of the zip beside run_autograder, and
# beside both the folder course, if you have one of your own; without it the built-in course is used.
set -euo pipefail

# Where Gradescope unpacks the zip; another place only to try this out.
root="${AUTOGRADER_ROOT:-/autograder}"
# Write here the owner of the repository of gradekit, and the commit that you looked at.
gradekit="${GRADEKIT:-git+https://github.com/YOUR_ORG/gradekit@0000000000000000000000000000000000000000}"

cd /
apt-get update -qq
apt-get install -y -qq --no-install-recommends python3-venv git bubblewrap libseccomp2 ca-certificates

# The image's own Python may be too old (Ubuntu 22.04 has 3.10), so uv brings one. It lies where students' code, which runs as another
# user, may read it; and torch comes without CUDA, which is gigabytes smaller.
# Both in the version that gradekit was tested with, so that each student is judged with the same.
export UV_NO_CONFIG=1 UV_TORCH_BACKEND=cpu UV_PYTHON_INSTALL_DIR="$root/python" UV_NO_CACHE=1
python3 -I -m venv "$root/tools"
"$root/tools/bin/python" -I -m pip install --quiet uv==0.13.9
"$root/tools/bin/uv" venv --quiet --python 3.11 "$root/gradekit"
"$root/tools/bin/uv" pip install --quiet --python "$root/gradekit/bin/python" "$gradekit" torch==2.13.0
"$root/gradekit/bin/grade" doctor
