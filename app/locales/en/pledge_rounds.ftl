# Who releases claims and who agrees on rounds; what is not known yet.
pledge-figure-met-unknown = The council has not said anything about its promises yet.
pledge-figure-kept-unknown = We do not know yet how many promises are kept. Too few young people have told us.
pledge-figure-gaps-unknown = We do not know yet where young people see it differently.
pledge-figure-counted =
    { $n ->
        [one] Enough young people have told us about 1 of { $all } promises. We only count that one.
       *[other] Enough young people have told us about { $n } of { $all } promises. We only count those.
    }
pledge-figure-rounds = What young people say comes from: { $rounds }.
pledge-claim-evidence = Evidence
pledge-claim-release = Release the claim
pledge-claim-who-releases = A participation officer, a clerk or a chair releases it, never the person who wrote it.
pledge-claim-own = You wrote this claim, so somebody else has to release it.
pledge-claim-released = The claim has been released. Everybody can read it now.
pledge-claim-withdraw = Take a claim back
pledge-claim-withdraw-text = It stays in the list as taken back, with your reason. Its evidence can no longer be read. The claim before it counts again.
pledge-claim-withdrawn = The claim has been taken back.
pledge-rounds-who = A participation officer and a member agree on a round. The pledge lead, whose work it is about, neither opens nor closes one.
pledge-round-propose-button = Propose the round
pledge-round-proposed = The round has been proposed. It opens once the other side agrees.
pledge-round-proposed-already = A round has been proposed already. Agree to it or drop it first.
pledge-round-is-proposed = Proposed
pledge-round-proposed-by = { $name } proposed this on { $day }.
pledge-round-wants-officer = A participation officer still has to agree.
pledge-round-wants-member = A member still has to agree.
pledge-round-agree = I agree: open the round
pledge-round-drop = Drop the proposal
pledge-round-dropped = The proposal has been dropped.
pledge-kinds = Pledge or care leaver offer
pledge-round-elsewhere-open = A round about the other one is open or has been suggested. There is one round at a time.
