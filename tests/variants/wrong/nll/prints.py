# prints
# mistake: print instead of return
def nll(activations, targets):
    print(-activations[range(len(targets)), targets].mean())
