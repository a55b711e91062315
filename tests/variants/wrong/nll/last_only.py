# overwrites instead of adding
# mistake: = instead of += in the loop
def nll(activations, targets):
    for row, t in zip(activations, targets):
        loss = -row[t]
    return loss / len(targets)
