# input, range and sum shadowed inside
def nll(input, target):
    range = torch.arange(len(target))
    sum = input[range, target].sum()
    len_ = target.size(0)
    return -sum / len_
