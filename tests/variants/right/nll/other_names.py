# other parameter names
def nll(log_probs, labels):
    n = labels.shape[0]
    chosen = log_probs[torch.arange(n), labels]
    return -(chosen.sum() / n)
