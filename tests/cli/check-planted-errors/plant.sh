# Puts one misprint after another into a copy of the bundled dossier and prints what is found that was not found before.
# The last two are not bound by anything that the documents say.
cp -r "$EXAMPLES/dossiers/friendship" planted
while IFS='|' read -r claim printed misprint; do
    sed "/^$claim,/s#\([,\"]\)$printed#\1$misprint#" "$EXAMPLES/dossiers/friendship/claims.csv" >planted/claims.csv
    cmp -s planted/claims.csv "$EXAMPLES/dossiers/friendship/claims.csv" && echo "$claim: nothing planted"
    echo "$claim: $printed -> $misprint"
    gainsay diff "$EXAMPLES/dossiers/friendship" planted --format jsonl |
        sed -n '/"change":"added"/s/.*"relation":"\([a-z]*\)".*rule “\([^”]*\)”.*/    \1: \2/p'
done <errors.txt
rm -r planted
