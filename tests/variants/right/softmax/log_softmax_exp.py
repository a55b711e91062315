# exp of log_softmax
softmax = lambda x: x.log_softmax(dim=-1).exp()
