# Adam under another name
BasicOptim = torch.optim.Adam
