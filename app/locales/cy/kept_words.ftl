carry-back = Yn ôl at yr hyn roeddwn i'n ei ysgrifennu
