# forgets the exp in the end
# mistake: log_softmax instead of softmax (exp missing)
def softmax(x):
    return x - x.logsumexp(-1, keepdim=True)
