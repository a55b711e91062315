# returns after the first row
# mistake: return inside the loop
def nll(activations, targets):
    total = 0
    for row, t in zip(activations, targets):
        total = total - row[t]
        return total / len(targets)
